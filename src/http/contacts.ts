import { z } from '@hono/zod-openapi';
import { addContact } from '../pipeline/add-contact.ts';
import { deleteContact } from '../pipeline/delete-contact.ts';
import { editContact } from '../pipeline/edit-contact.ts';
import { listContacts } from '../pipeline/list-contacts.ts';
import { ContactEdit, NewContact } from '../pipeline/model.ts';
import type { ApiDeps } from './api-deps.ts';
import { GoneSince } from './gone-since.ts';
import { notingChange } from './noting-change.ts';
import { PageQuery, pageOf } from './page-of.ts';
import { refuse } from './refuse.ts';
import { answers, Id, jsonBody, PROBLEMS, resource, route } from './resource.ts';
import { ContactSchema, changed, listPage } from './schemas/ledger-schemas.ts';

const list = route({
  method: 'get',
  path: '/contacts',
  summary: 'The people you know, in the order they were recorded',
  request: { query: PageQuery },
  responses: { 200: answers(listPage(ContactSchema), 'One page; all of them if no limit is named'), ...PROBLEMS },
});

const add = route({
  method: 'post',
  path: '/contacts',
  summary: 'Record somebody you know, and where that person works',
  request: jsonBody(NewContact),
  responses: { 201: answers(changed(ContactSchema), 'Recorded'), ...PROBLEMS },
});

const edit = route({
  method: 'patch',
  path: '/contacts/{id}',
  summary: 'Change what is known of a contact; what is left out stays as it is',
  request: { params: Id, ...jsonBody(ContactEdit) },
  responses: { 200: answers(changed(ContactSchema), 'Changed'), ...PROBLEMS },
});

const remove = route({
  method: 'delete',
  path: '/contacts/{id}',
  summary: 'Delete a contact; the applications that named that person stay',
  request: { params: Id },
  responses: {
    200: answers(changed(z.object({ id: z.string(), applications: z.int() })), 'Deleted, and how many named it'),
    ...PROBLEMS,
  },
});

/** `/contacts`: who could pass an application on. */
export function contactRoutes({ deps }: ApiDeps) {
  const one = async (id: string) => {
    const found = (await listContacts(deps)).find((contact) => contact.id === id);
    if (!found) throw new GoneSince('contact');
    return found;
  };
  return resource()
    .openapi(list, async (c) => {
      const page = pageOf(await listContacts(deps), ({ id }) => id, c.req.valid('query'));
      return page.ok ? c.json(page.value, 200) : refuse(c, page.failure);
    })
    .openapi(add, async (c) => {
      const { deps: own, change } = notingChange(deps);
      const added = await addContact(own, c.req.valid('json'));
      if (!added.ok) return refuse(c, added.failure);
      return c.json({ ...(await one(added.value.id)), change: change() }, 201);
    })
    .openapi(edit, async (c) => {
      const { deps: own, change } = notingChange(deps);
      const edited = await editContact(own, c.req.valid('param').id, c.req.valid('json'));
      if (!edited.ok) return refuse(c, edited.failure);
      return c.json({ ...(await one(edited.value.id)), change: change() }, 200);
    })
    .openapi(remove, async (c) => {
      const { deps: own, change } = notingChange(deps);
      const removed = await deleteContact(own, c.req.valid('param').id);
      return removed.ok ? c.json({ ...removed.value, change: change() }, 200) : refuse(c, removed.failure);
    });
}
