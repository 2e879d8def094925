import type { ColumnLook, ImportedFile, PreviewedDraft, RowLook } from '../../http/api.ts';

/** A draft as a look shows it; what is left out is what a plain row has. */
export function testDraft(draft: Partial<PreviewedDraft> & { line?: number } = {}): PreviewedDraft {
  const { line = 2, ...rest } = draft;
  return {
    company: 'Acme',
    role: 'Dev',
    sentOn: '2026-09-01',
    state: 'open',
    events: [{ kind: 'submitted', on: draft.sentOn ?? '2026-09-01' }],
    origin: { file: 'jobs.csv', line },
    fate: 'new',
    ...rest,
  };
}

export function testRow(row: Partial<RowLook> = {}): RowLook {
  return { line: 2, cells: ['Acme', 'Dev'], draft: 0, because: null, doubts: [], mended: null, ...row };
}

export function testColumn(column: Partial<ColumnLook> = {}): ColumnLook {
  const header = column.header ?? 'Company';
  return { at: 0, header, name: header, field: 'company', filled: 1, sample: null, why: '', values: null, ...column };
}

/** A file as a look shows it, with these rows and drafts in its one table. */
export function testFile(
  given: Partial<Omit<ImportedFile, 'look'>> & { rows?: readonly RowLook[]; columns?: never } & {
    look?: Partial<NonNullable<ImportedFile['look']>>;
    columnLooks?: readonly ColumnLook[];
  } = {},
): ImportedFile {
  const { rows = [testRow()], look, columnLooks = [], ...rest } = given;
  return {
    file: 'jobs.csv',
    format: 'csv',
    layout: 'one row per application',
    columns: {},
    accepted: 1,
    events: 1,
    wishes: 0,
    duplicates: [],
    updated: [],
    unchanged: [],
    deleted: [],
    conflicts: [],
    unknown: [],
    warnings: [],
    rejected: [],
    outcomesRecorded: true,
    ambiguousDates: [],
    drafts: [testDraft()],
    mapping: null,
    ...rest,
    look: {
      encoding: 'utf-8',
      separator: ',',
      dates: null,
      yearless: 0,
      tables: [{ name: '', layout: 'one row per application', columns: columnLooks, rows }],
      ...look,
    },
  };
}
