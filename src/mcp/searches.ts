import { z } from 'zod';
import { counted } from '../analysis/in-words.ts';
import { ok } from '../kernel/result.ts';
import { activateSearch } from '../pipeline/activate-search.ts';
import { addSearch } from '../pipeline/add-search.ts';
import { deleteSearch } from '../pipeline/delete-search.ts';
import { editSearch } from '../pipeline/edit-search.ts';
import { listSearches, type Search } from '../pipeline/list-searches.ts';
import { NewSearch, SearchEdit } from '../pipeline/model.ts';
import type { McpDeps } from './mcp-deps.ts';
import { type Answered, readTool, writeTool } from './tool.ts';
import { sayFailure } from './tool-error.ts';

const named = z.string().min(1).max(200).describe('Name or id of the search.');

const listSearchesTool = readTool({
  name: 'list_searches',
  title: 'List the searches',
  description:
    'Lists the searches: stretches of looking for work that are never averaged. The active one is meant wherever no search is named. Call it when the person speaks of an earlier search, or for the target day and the pace that are set.',
  input: z.strictObject({}),
  run: ({ deps }) => answer(deps),
});

const addSearchTool = writeTool({
  name: 'add_search',
  title: 'Add a search',
  description:
    'Adds a search and makes it the active one. Call it when the person begins to look anew, not for a new kind of role within one search.',
  input: NewSearch.omit({ isSample: true }),
  run: async ({ deps }, given) => {
    const added = await addSearch(deps, { ...given, isSample: false }, { activate: true });
    return added.ok ? answer(deps, added.value.id) : sayFailure(added.failure);
  },
});

const editSearchTool = writeTool({
  name: 'edit_search',
  title: 'Change a search',
  description:
    'Changes name, first and last day, place, the day by which an offer is wanted (targetOn) or the applications a week that are meant (pacePerWeek). What is left out stays as it is; null empties a field.',
  input: z.strictObject({ search: named, ...SearchEdit.shape }),
  run: async ({ deps }, { search, ...edit }) => {
    const edited = await editSearch(deps, search, edit);
    return edited.ok ? answer(deps, edited.value.id) : sayFailure(edited.failure);
  },
});

const useSearch = writeTool({
  name: 'use_search',
  title: 'Make a search the active one',
  description: 'Makes a search the one that is meant, at every door, wherever no search is named.',
  input: z.strictObject({ search: named }),
  run: async ({ deps }, { search }) => {
    const activated = await activateSearch(deps, search);
    return activated.ok ? answer(deps, activated.value.id) : sayFailure(activated.failure);
  },
});

const deleteSearchTool = writeTool({
  name: 'delete_search',
  title: 'Delete a search',
  description:
    'Deletes a search with all its applications; undo brings it back. Say how many applications go with it and wait for a yes before you call it.',
  takesAway: true,
  input: z.strictObject({ search: named }),
  run: async ({ deps }, { search }) => {
    const deleted = await deleteSearch(deps, search);
    if (!deleted.ok) return sayFailure(deleted.failure);
    const { applications } = deleted.value;
    return ok({ data: { ...deleted.value }, text: `Deleted the search with ${counted(applications, 'application')}.` });
  },
});

/** Tools over the searches. */
export const SEARCHES = [listSearchesTool, addSearchTool, editSearchTool, useSearch, deleteSearchTool];

async function answer(deps: McpDeps['deps'], only?: string): Promise<Answered> {
  const searches = await listSearches(deps);
  const items = only === undefined ? searches : searches.filter(({ id }) => id === only);
  const text =
    items.length === 0 ? 'There is no search yet. The first application makes one.' : items.map(line).join('\n');
  return ok({ data: { items }, text });
}

function line(search: Search): string {
  const { id, name, isActive, isSample, applications, firstSentOn, lastSentOn, targetOn, pacePerWeek, location } =
    search;
  const sent = firstSentOn === null ? '' : `, sent ${firstSentOn} to ${lastSentOn}`;
  const marks = [
    isActive ? 'active' : '',
    isSample ? 'made up, nobody is behind it' : '',
    targetOn === null ? '' : `offer wanted by ${targetOn}`,
    pacePerWeek === null ? '' : `${pacePerWeek} a week meant`,
    location ?? '',
  ];
  return [`- ${name} (${id}): ${counted(applications, 'application')}${sent}`, ...marks].filter(Boolean).join('; ');
}
