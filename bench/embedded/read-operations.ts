import { keyOf, stringPrefixKey } from '#main/embedded-database/values/key-string.ts';
import type { EmbeddedBench, PointOperation } from './operation.ts';
import { benchPatient } from './patients.ts';

const SUCCESSOR = Buffer.from([0xff]);
const after = (key: Buffer) => Buffer.concat([key, SUCCESSOR]);

/** The reads of a day: by id, by number, a list in order, the beginning of a name. */
export function readOperations({ patients, ids, floor }: EmbeddedBench): PointOperation[] {
  const table = floor.patients.table;
  const { statements } = floor;
  const someone = (run: number) => (run * 7_919) % ids.length;
  const byIndex = (index: string, order: 'ASC' | 'DESC') =>
    `SELECT i.k, i.rid, c.doc FROM ${index} i CROSS JOIN ${table} c ON c.rid = i.rid WHERE i.k >= ? AND i.k < ? ORDER BY i.k ${order}, i.rid ${order} LIMIT ?`;
  return [
    {
      name: 'findOne by _id',
      driver: (run) => () => patients.findOne({ _id: ids[someone(run)] }),
      floor: (run) => {
        const key = keyOf(ids[someone(run)]);
        return () => statements.row(`SELECT doc FROM ${table} WHERE id = ?`, key);
      },
    },
    {
      name: 'indexed equality',
      driver: (run) => () => patients.findOne({ patientId: benchPatient(someone(run)).patientId }),
      floor: (run) => {
        const key = keyOf(benchPatient(someone(run)).patientId);
        const sql = byIndex(floor.indexTable('patientId'), 'ASC');
        return () => statements.rows(sql, key, after(key), 1);
      },
    },
    {
      name: 'equality, sort, limit 20',
      driver: () => () => patients.find({ status: 'active' }).sort({ updatedAt: -1 }).limit(20).toArray(),
      floor: () => {
        const key = keyOf('active');
        const sql = byIndex(floor.indexTable('status'), 'ASC');
        return () => statements.rows(sql, key, after(key), 20);
      },
    },
    {
      name: 'prefix, sorted, limit 20',
      driver: (run) => {
        const prefix = benchPatient(someone(run)).lastName.slice(0, 3);
        const search = { lastName: { $regex: `^${prefix}` } };
        return () => patients.find(search).sort({ lastName: 1, firstName: 1 }).limit(20).toArray();
      },
      floor: (run) => {
        const key = stringPrefixKey(benchPatient(someone(run)).lastName.slice(0, 3));
        const sql = byIndex(floor.indexTable('lastName'), 'ASC');
        return () => statements.rows(sql, key, after(key), 20);
      },
    },
  ];
}
