/** One thing a person can do, and how it is asked for at each of the four doors. */
export interface Operation {
  /** In the person's words. */
  readonly does: string;
  /** The functions behind it, as `find-operations.ts` finds them in the source. */
  readonly calls: readonly string[];
  /** Commands, each with the option that means it where one does: `delete --for-good`. */
  readonly command: readonly string[];
  /** Routes under `/api/v1`. */
  readonly route: readonly string[];
  /** Tools of assistants. */
  readonly tool: readonly string[];
  /** What the page calls; a link to a file counts. */
  readonly page: readonly string[];
}

/** Every operation in all four doors. */
export const OPERATIONS: readonly Operation[] = [
  {
    does: 'ask where the search fails, and why',
    calls: ['gather', 'readRevision', 'readOrigins'],
    command: ['diagnose'],
    route: ['GET /diagnosis'],
    tool: ['diagnose'],
    page: ['GET /diagnosis'],
  },
  {
    does: 'keep the diagnosis as a page, or hand it to a coach',
    calls: ['gather', 'listApplications'],
    command: ['report'],
    route: ['GET /report'],
    tool: ['report'],
    page: ['GET /report'],
  },
  {
    does: 'list the applications',
    calls: ['listApplications', 'findSearch'],
    command: ['list'],
    route: ['GET /applications'],
    tool: ['list_applications'],
    page: ['GET /applications'],
  },
  {
    does: 'find applications by any text of theirs',
    calls: ['listApplications'],
    command: ['search', 'list --text'],
    route: ['GET /applications'],
    tool: ['search_applications'],
    page: ['GET /applications'],
  },
  {
    does: 'look at one application',
    calls: ['findInSearch', 'readApplication'],
    command: ['show'],
    route: ['GET /applications/:id'],
    tool: ['show_application'],
    page: ['GET /applications/:id'],
  },
  {
    does: 'record an application',
    calls: ['addApplication'],
    command: ['add'],
    route: ['POST /applications'],
    tool: ['add_application'],
    page: ['POST /applications'],
  },
  {
    does: 'change fields of applications',
    calls: ['editApplications'],
    command: ['edit'],
    route: ['PATCH /applications', 'PATCH /applications/:id'],
    tool: ['edit_applications'],
    page: ['PATCH /applications'],
  },
  {
    does: 'record what happened to applications',
    calls: ['recordForMany', 'recordEvent'],
    command: ['log'],
    route: ['POST /events', 'POST /applications/:id/events'],
    tool: ['log_event'],
    page: ['POST /events'],
  },
  {
    does: 'correct what was recorded, or say that it never happened',
    calls: ['correctEvent'],
    command: ['correct', 'correct --retract', 'log --retract'],
    route: ['PATCH /events/:id'],
    tool: ['correct_event'],
    page: ['PATCH /events/:id'],
  },
  {
    does: 'take an application back',
    calls: ['withdrawApplication'],
    command: ['withdraw'],
    route: ['POST /applications/:id/withdrawal'],
    tool: ['withdraw_application'],
    page: ['POST /applications/:id/withdrawal'],
  },
  {
    does: 'make one of two applications that are the same',
    calls: ['mergeApplications'],
    command: ['merge'],
    route: ['POST /applications/:id/merge'],
    tool: ['merge_applications'],
    page: ['POST /applications/:id/merge'],
  },
  {
    does: 'delete applications, which undo brings back',
    calls: ['deleteApplications'],
    command: ['delete'],
    route: ['DELETE /applications', 'DELETE /applications/:id'],
    tool: ['delete_applications'],
    page: ['DELETE /applications'],
  },
  {
    does: 'take changes back',
    calls: ['undoChanges', 'undoNamedChange'],
    command: ['undo', 'undo --change'],
    route: ['POST /undo'],
    tool: ['undo'],
    page: ['POST /undo'],
  },
  {
    does: 'list what was done',
    calls: ['listChanges'],
    command: ['changes'],
    route: ['GET /changes'],
    tool: ['list_changes'],
    page: ['GET /changes'],
  },
  {
    does: 'see what an import would record',
    calls: ['previewImport', 'readCorrected'],
    command: ['import --dry-run'],
    route: ['POST /imports'],
    tool: ['preview_import'],
    page: ['POST /imports'],
  },
  {
    does: 'import job logs, and remember how their columns were corrected',
    calls: ['applyImport', 'readCorrected', 'rememberCorrections'],
    command: ['import', 'import --map'],
    route: ['POST /imports'],
    tool: ['import_file'],
    page: ['POST /imports'],
  },
  {
    does: 'list the imports',
    calls: ['listBatches'],
    command: ['batches'],
    route: ['GET /batches'],
    tool: ['list_batches'],
    page: ['GET /batches'],
  },
  {
    does: 'take an import back whole',
    calls: ['takeBackBatch'],
    command: ['undo --batch'],
    route: ['DELETE /batches/:id'],
    tool: ['take_back_batch'],
    page: ['DELETE /batches/:id'],
  },
  {
    does: 'see what is remembered of how files are read',
    calls: ['listMappings'],
    command: ['mappings'],
    route: ['GET /mappings'],
    tool: ['list_mappings'],
    page: ['GET /mappings'],
  },
  {
    does: 'forget how files with one header were read',
    calls: ['forgetMapping'],
    command: ['mappings forget'],
    route: ['DELETE /mappings/:id'],
    tool: ['forget_mapping'],
    page: ['DELETE /mappings/:id'],
  },
  {
    does: 'list the searches',
    calls: ['listSearches'],
    command: ['searches'],
    route: ['GET /searches'],
    tool: ['list_searches'],
    // The page begins with the status, which lists them.
    page: ['GET /status'],
  },
  {
    does: 'add a search',
    calls: ['addSearch'],
    command: ['searches add'],
    route: ['POST /searches'],
    tool: ['add_search'],
    page: ['POST /searches'],
  },
  {
    does: 'change a search: its name, days, pace and place',
    calls: ['editSearch'],
    command: ['searches edit'],
    route: ['PATCH /searches/:id'],
    tool: ['edit_search'],
    page: ['PATCH /searches/:id'],
  },
  {
    does: 'make a search the active one',
    calls: ['activateSearch'],
    command: ['searches use'],
    route: ['PATCH /searches/:id'],
    tool: ['use_search'],
    page: ['PATCH /searches/:id'],
  },
  {
    does: 'delete a search with everything in it',
    calls: ['deleteSearch'],
    command: ['searches delete'],
    route: ['DELETE /searches/:id'],
    tool: ['delete_search'],
    page: ['DELETE /searches/:id'],
  },
  {
    does: 'list the people one knows',
    calls: ['listContacts'],
    command: ['contacts'],
    route: ['GET /contacts'],
    tool: ['list_contacts'],
    page: ['GET /contacts'],
  },
  {
    does: 'add somebody one knows',
    calls: ['addContact'],
    command: ['contacts add'],
    route: ['POST /contacts'],
    tool: ['add_contact'],
    page: ['POST /contacts'],
  },
  {
    does: 'change what is known of somebody',
    calls: ['editContact'],
    command: ['contacts edit'],
    route: ['PATCH /contacts/:id'],
    tool: ['edit_contact'],
    page: ['PATCH /contacts/:id'],
  },
  {
    does: 'delete a contact',
    calls: ['deleteContact'],
    command: ['contacts delete'],
    route: ['DELETE /contacts/:id'],
    tool: ['delete_contact'],
    page: ['DELETE /contacts/:id'],
  },
  {
    does: 'look at the settings',
    calls: ['readSettings', 'readZone'],
    command: ['settings'],
    route: ['GET /settings'],
    tool: ['read_settings'],
    page: ['GET /settings'],
  },
  {
    does: 'change zone and theme',
    calls: ['changeSettings'],
    command: ['settings'],
    route: ['PATCH /settings'],
    tool: ['change_settings'],
    page: ['PATCH /settings'],
  },
  {
    does: 'write everything down as a file',
    calls: ['writeExport', 'findSearch'],
    command: ['export'],
    route: ['GET /export'],
    tool: ['export'],
    page: ['GET /export'],
  },
];

/**
 * The page and the command line only: what concerns everything one has, or cannot be taken back, or would let an assistant move the
 * ranges it is judged by. Their routes refuse a program's key.
 */
export const PAGE_AND_COMMAND_ONLY: readonly Omit<Operation, 'tool'>[] = [
  {
    does: 'back everything up',
    calls: ['home.backUp'],
    command: ['backup'],
    route: ['POST /backups'],
    page: ['POST /backups'],
  },
  {
    does: 'list the backups',
    calls: ['home.listBackups', 'home.databaseBytes'],
    command: ['backups'],
    route: ['GET /backups'],
    page: ['GET /backups'],
  },
  {
    does: 'restore a backup or an export',
    calls: ['home.restore'],
    command: ['restore'],
    route: ['POST /restore'],
    page: ['POST /restore'],
  },
  {
    does: 'delete for good',
    calls: ['home.deleteForGood'],
    command: ['delete --for-good'],
    route: ['POST /deletions'],
    page: ['POST /deletions'],
  },
  {
    does: 'replace the typical ranges',
    calls: ['changeSettings'],
    command: ['settings'],
    route: ['PUT /reference'],
    page: ['PUT /reference'],
  },
];

/** What belongs to a door itself and is no operation on the record, each with why. */
export const OF_A_DOOR = {
  command: {
    serve: 'opens the page',
    mcp: 'opens the door of assistants',
    completion: 'completes what is typed at this door',
    complete: 'what the completion of a shell asks',
  },
  route: {
    'GET /status': 'what the page begins with: the day, the searches, where the data lie',
    'GET /evidence': 'what the page computes the diagnosis from again, with other assumptions',
    'GET /reference': 'the built-in ranges with their sources; an assistant reads them as a document',
    'GET /quick-add': 'how a line would be read, while it is typed',
    'POST /sample': 'the made-up search, by a button; "import samples/search.csv" elsewhere',
    'DELETE /sample': 'removes the made-up search; "searches delete" elsewhere',
    'POST /session-key': 'a new key for the page',
  },
  tool: {},
} as const satisfies Record<'command' | 'route' | 'tool', Readonly<Record<string, string>>>;

/** What the page is still to call: known gaps, to be emptied. */
export const BEING_BUILT: readonly string[] = [];
