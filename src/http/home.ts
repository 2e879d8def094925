import { z } from '@hono/zod-openapi';
import type { Home } from '../archive/home.ts';
import { fail, type Result } from '../kernel/result.ts';
import type { ApiDeps } from './api-deps.ts';
import { PageQuery, pageOf } from './page-of.ts';
import { pageOnly } from './page-only.ts';
import { refuse } from './refuse.ts';
import { answers, jsonBody, malformed, PROBLEMS, resource, route } from './resource.ts';
import { BackupSchema, DeletedForGoodSchema, RestoredSchema } from './schemas/home-schemas.ts';
import { listPage } from './schemas/ledger-schemas.ts';

const list = route({
  method: 'get',
  path: '/backups',
  summary: 'The backups of this home, the latest first; by the page only',
  middleware: pageOnly('breakpoint backups'),
  request: { query: PageQuery },
  responses: { 200: answers(listPage(BackupSchema), 'One page; all of them if no limit is named'), ...PROBLEMS },
});

const backUp = route({
  method: 'post',
  path: '/backups',
  summary: 'Back up by hand; it stays until a hand deletes it; by the page only',
  middleware: pageOnly('breakpoint backup'),
  responses: { 201: answers(BackupSchema, 'Backed up'), ...PROBLEMS },
});

const NamedBackup = z.strictObject({ backup: z.string().min(1).max(255), replace: z.boolean().default(false) });

const restore = route({
  method: 'post',
  path: '/restore',
  summary: 'Put the home back as a backup or a file has it; what stands is backed up before; by the page only',
  middleware: pageOnly('breakpoint restore'),
  request: {
    query: z.strictObject({
      file: z
        .string()
        .min(1)
        .max(255)
        .optional()
        .openapi({ description: 'The name of the file that is the body: a backup or an exported JSON' }),
      replace: z.literal('1').optional(),
    }),
    // Plain, for documents alone: a file to restore may call itself JSON and is not to be read as our own body.
    body: {
      content: {
        'application/json': {
          schema: { type: 'object', properties: { backup: { type: 'string' }, replace: { type: 'boolean' } } },
        },
        'application/octet-stream': { schema: { type: 'string', format: 'binary' } },
      },
    },
  },
  responses: { 200: answers(RestoredSchema, 'Restored'), ...PROBLEMS },
});

const deletions = route({
  method: 'post',
  path: '/deletions',
  summary: 'Delete applications for good, from the backups too; nothing brings them back; by the page only',
  middleware: pageOnly('breakpoint delete ID --for-good'),
  request: jsonBody(z.strictObject({ ids: z.array(z.string().min(1).max(200)).min(1).max(20_000) })),
  responses: { 200: answers(DeletedForGoodSchema, 'Deleted'), ...PROBLEMS },
});

/** `/backups`, `/restore` and `/deletions`: what concerns the whole home, and is for a person to decide. */
export function homeRoutes({ home }: ApiDeps) {
  return resource()
    .openapi(list, async (c) => {
      const page = pageOf((await home?.listBackups()) ?? [], ({ name }) => name, c.req.valid('query'));
      return page.ok ? c.json(page.value, 200) : refuse(c, page.failure);
    })
    .openapi(backUp, async (c) => {
      const made = await withHome(home, ({ backUp: make }) => make());
      return made.ok ? c.json(made.value, 201) : refuse(c, made.failure);
    })
    .openapi(restore, async (c) => {
      const { file, replace } = c.req.valid('query');
      if (file !== undefined) {
        const content = bytesOf(c.req.raw.body);
        const restored = await withHome(home, (own) => own.restore({ file, content }, { replace: replace === '1' }));
        return restored.ok ? c.json(restored.value, 200) : refuse(c, restored.failure);
      }
      const body = NamedBackup.safeParse(await c.req.json().catch(() => null));
      if (!body.success) return malformed(c, body.error);
      const { backup, replace: mayReplace } = body.data;
      const restored = await withHome(home, (own) => own.restore({ backup }, { replace: mayReplace }));
      return restored.ok ? c.json(restored.value, 200) : refuse(c, restored.failure);
    })
    .openapi(deletions, async (c) => {
      const { ids } = c.req.valid('json');
      const deleted = await withHome(home, ({ deleteForGood }) => deleteForGood(ids));
      return deleted.ok ? c.json(deleted.value, 200) : refuse(c, deleted.failure);
    });
}

async function withHome<Value, Failure extends { kind: string }>(
  home: Home | null,
  work: (home: Home) => Promise<Result<Value, Failure>>,
): Promise<Result<Value, Failure | { readonly kind: 'not-embedded' }>> {
  return home === null ? fail({ kind: 'not-embedded' }) : work(home);
}

async function* bytesOf(body: ReadableStream<Uint8Array> | null): AsyncGenerator<Uint8Array> {
  if (body !== null) yield* body;
}
