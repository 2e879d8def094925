import { z } from '@hono/zod-openapi';
import { addVariant } from '../experiments/add-variant.ts';
import { deleteVariant } from '../experiments/delete-variant.ts';
import { diffVariants } from '../experiments/diff-variants.ts';
import { editVariant } from '../experiments/edit-variant.ts';
import { listVariants } from '../experiments/list-variants.ts';
import { NewVariant, VariantEdit } from '../experiments/model.ts';
import { readVariant } from '../experiments/read-variant.ts';
import type { ApiDeps } from './api-deps.ts';
import { notingChange } from './noting-change.ts';
import { PageQuery, pageOf } from './page-of.ts';
import { refuse } from './refuse.ts';
import { answers, Id, jsonBody, PROBLEMS, resource, route } from './resource.ts';
import { DiffSchema, VariantRowSchema, VariantSchema } from './schemas/experiment-schemas.ts';
import { changed, listPage } from './schemas/ledger-schemas.ts';

const list = route({
  method: 'get',
  path: '/variants',
  summary: 'The resumes and cover notes, each version by itself',
  request: { query: PageQuery },
  responses: { 200: answers(listPage(VariantRowSchema), 'One page; all of them if no limit is named'), ...PROBLEMS },
});

const add = route({
  method: 'post',
  path: '/variants',
  summary: 'Keep a resume or note; a name that is there already makes its next version',
  request: jsonBody(NewVariant),
  responses: { 201: answers(changed(VariantSchema), 'Kept'), ...PROBLEMS },
});

const show = route({
  method: 'get',
  path: '/variants/{id}',
  summary: 'One resume or note with its text',
  request: { params: Id },
  responses: { 200: answers(VariantSchema, 'The variant'), ...PROBLEMS },
});

const edit = route({
  method: 'patch',
  path: '/variants/{id}',
  summary: 'Change the name or text; where it was sent, a new text is a new version with an id of its own',
  request: { params: Id, ...jsonBody(VariantEdit) },
  responses: { 200: answers(changed(VariantSchema), 'Changed'), ...PROBLEMS },
});

const remove = route({
  method: 'delete',
  path: '/variants/{id}',
  summary: 'Delete a resume or note that no experiment uses',
  request: { params: Id },
  responses: { 200: answers(changed(z.object({ id: z.string() })), 'Deleted'), ...PROBLEMS },
});

const diff = route({
  method: 'get',
  path: '/variants/{id}/diff',
  summary: 'What differs between two, line by line',
  request: { params: Id, query: z.strictObject({ with: z.string().min(1).max(200) }) },
  responses: { 200: answers(DiffSchema, 'The lines of both'), ...PROBLEMS },
});

/** `/variants`: resumes and cover notes, which versions there are and where each was sent. */
export function variantRoutes({ deps }: ApiDeps) {
  return resource()
    .openapi(list, async (c) => {
      const page = pageOf(await listVariants(deps), ({ id }) => id, c.req.valid('query'));
      return page.ok ? c.json(page.value, 200) : refuse(c, page.failure);
    })
    .openapi(add, async (c) => {
      const { deps: own, change } = notingChange(deps);
      const added = await addVariant(own, c.req.valid('json'));
      return added.ok ? c.json({ ...added.value, change: change() }, 201) : refuse(c, added.failure);
    })
    .openapi(show, async (c) => {
      const read = await readVariant(deps, c.req.valid('param').id);
      return read.ok ? c.json(read.value, 200) : refuse(c, read.failure);
    })
    .openapi(edit, async (c) => {
      const { deps: own, change } = notingChange(deps);
      const edited = await editVariant(own, c.req.valid('param').id, c.req.valid('json'));
      return edited.ok ? c.json({ ...edited.value, change: change() }, 200) : refuse(c, edited.failure);
    })
    .openapi(remove, async (c) => {
      const { id } = c.req.valid('param');
      const { deps: own, change } = notingChange(deps);
      const removed = await deleteVariant(own, id);
      return removed.ok ? c.json({ id, change: change() }, 200) : refuse(c, removed.failure);
    })
    .openapi(diff, async (c) => {
      const lines = await diffVariants(deps, c.req.valid('param').id, c.req.valid('query').with);
      return lines.ok ? c.json({ lines: lines.value }, 200) : refuse(c, lines.failure);
    });
}
