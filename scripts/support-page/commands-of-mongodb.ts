/** A command of MongoDB 7 as the manual has it, with a value for each option to try it with. */
export interface KnownCommand {
  /** The least that the command needs besides its name. */
  needs?: Readonly<Record<string, unknown>>;
  /** What stands for the collection; 1 for commands that have none. */
  subject?: unknown;
  options?: Readonly<Record<string, unknown>>;
  /** The driver's method that sends it, where tests use that. */
  calledAs?: string;
}

const COLLATION = { locale: 'de' };

/** What any command may carry is not listed: comment, maxTimeMS, readConcern, writeConcern, sessions. */
export const COMMANDS: Readonly<Record<string, KnownCommand>> = {
  find: {
    options: {
      filter: {},
      sort: { a: 1 },
      projection: { a: 1 },
      hint: { _id: 1 },
      skip: 1,
      limit: 1,
      batchSize: 1,
      singleBatch: true,
      let: {},
      max: { a: 1 },
      min: { a: 1 },
      returnKey: true,
      showRecordId: true,
      tailable: true,
      awaitData: true,
      noCursorTimeout: true,
      allowPartialResults: true,
      allowDiskUse: true,
      collation: COLLATION,
    },
  },
  aggregate: {
    needs: { pipeline: [], cursor: {} },
    options: {
      pipeline: [],
      cursor: { batchSize: 1 },
      hint: { _id: 1 },
      let: {},
      allowDiskUse: true,
      bypassDocumentValidation: true,
      collation: COLLATION,
    },
  },
  count: {
    calledAs: 'estimatedDocumentCount',
    options: { query: {}, limit: 1, skip: 1, hint: { _id: 1 }, collation: COLLATION },
  },
  distinct: {
    needs: { key: 'a' },
    options: { key: 'a', query: {}, hint: { _id: 1 }, collation: COLLATION },
  },
  insert: {
    needs: { documents: [{}] },
    calledAs: 'insertMany',
    options: { documents: [{}], ordered: true, bypassDocumentValidation: true },
  },
  update: {
    needs: { updates: [{ q: {}, u: {} }] },
    calledAs: 'updateOne',
    options: { updates: [{ q: {}, u: {} }], ordered: true, bypassDocumentValidation: true, let: {} },
  },
  delete: {
    needs: { deletes: [{ q: {}, limit: 1 }] },
    calledAs: 'deleteMany',
    options: { deletes: [{ q: {}, limit: 1 }], ordered: true, let: {} },
  },
  findAndModify: {
    needs: { update: { $set: { a: 1 } } },
    calledAs: 'findOneAndUpdate',
    options: {
      query: {},
      sort: { a: 1 },
      remove: false,
      update: { $set: { a: 1 } },
      new: true,
      fields: { a: 1 },
      upsert: false,
      arrayFilters: [],
      hint: { _id: 1 },
      bypassDocumentValidation: true,
      collation: COLLATION,
      let: {},
    },
  },
  create: {
    calledAs: 'createCollection',
    options: {
      validator: {},
      validationLevel: 'strict',
      validationAction: 'error',
      capped: true,
      size: 1,
      max: 1,
      timeseries: {},
      clusteredIndex: {},
      changeStreamPreAndPostImages: {},
      storageEngine: {},
      viewOn: 'b',
      pipeline: [],
      collation: COLLATION,
      expireAfterSeconds: 1,
    },
  },
  collMod: {
    options: {
      validator: {},
      validationLevel: 'strict',
      validationAction: 'error',
      index: { keyPattern: { a: 1 }, expireAfterSeconds: 1 },
      viewOn: 'b',
      cappedSize: 1,
    },
  },
  drop: {},
  dropDatabase: { subject: 1 },
  createIndexes: {
    needs: { indexes: [{ key: { a: 1 }, name: 'a_1' }] },
    options: { indexes: [{ key: { a: 1 }, name: 'a_1' }], commitQuorum: 'majority' },
  },
  dropIndexes: { needs: { index: '*' }, calledAs: 'dropIndex', options: { index: '*' } },
  listCollections: {
    subject: 1,
    options: { filter: {}, nameOnly: true, authorizedCollections: true, cursor: {} },
  },
  listIndexes: { calledAs: 'indexes', options: { cursor: {} } },
  listDatabases: { subject: 1, options: { filter: {}, nameOnly: true, authorizedDatabases: true } },
  explain: { subject: { find: 'probe' }, options: { verbosity: 'queryPlanner' } },
  validate: { options: { full: true, metadata: true, repair: false, checkBSONConformance: true } },
  collStats: { options: { scale: 1 } },
  dbStats: { subject: 1, options: { scale: 1, freeStorage: 1 } },
  serverStatus: { subject: 1 },
  getMore: { options: { collection: 'probe', batchSize: 1 }, calledAs: 'batchSize' },
  killCursors: { options: { cursors: [] } },
  hello: { subject: 1 },
  isMaster: { subject: 1 },
  ping: { subject: 1 },
  buildInfo: { subject: 1 },
  connectionStatus: { subject: 1 },
  saslStart: { subject: 1 },
  saslContinue: { subject: 1 },
  startSession: { subject: 1 },
  refreshSessions: { subject: [] },
  endSessions: { subject: [] },
  killSessions: { subject: [] },
  commitTransaction: { subject: 1 },
  abortTransaction: { subject: 1 },
};

/** Commands that are listed by their name alone. */
export const OTHER_COMMANDS: readonly string[] = `
  authenticate bulkWrite cloneCollectionAsCapped compact configureFailPoint convertToCapped createRole
  createUser currentOp dataSize dbHash dropConnections dropUser filemd5 fsync fsyncUnlock geoSearch
  getCmdLineOpts getDefaultRWConcern getLog getParameter hostInfo killAllSessions killOp listCommands logout
  logRotate mapReduce planCacheClear profile reIndex renameCollection replSetGetConfig replSetGetStatus
  replSetStepDown rolesInfo setFeatureCompatibilityVersion setParameter shutdown top updateUser usersInfo whatsmyuri
`
  .trim()
  .split(/\s+/);
