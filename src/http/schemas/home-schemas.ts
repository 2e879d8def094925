import { z } from '@hono/zod-openapi';
import { BACKUP_REASONS } from '../../archive/home.ts';

export const BackupSchema = z
  .object({ name: z.string(), reason: z.enum(BACKUP_REASONS), at: z.string(), bytes: z.int() })
  .openapi('Backup');

export const RestoredSchema = z
  .object({
    from: z.string(),
    searches: z.int(),
    applications: z.int(),
    events: z.int(),
    replaced: BackupSchema.nullable(),
    setAside: z.string().nullable(),
  })
  .openapi('Restored');

export const DeletedForGoodSchema = z
  .object({
    applications: z.int(),
    events: z.int(),
    backups: z.array(z.string()).readonly(),
    tracesIn: z.string().nullable(),
  })
  .openapi('DeletedForGood');
