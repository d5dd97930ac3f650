import fc from 'fast-check';
import { ObjectId } from 'mongodb';
import { describe, expect, it } from 'vitest';
import { patientSchema } from '#shared/domain/patient.ts';
import { visitSchema } from '#shared/domain/visit.ts';
import { bsonCodec, encodeField } from './bson-codec.ts';

const codec = bsonCodec(patientSchema);
const id = '0123456789abcdef01234567';

describe('the codec', () => {
  it('turns ids, moments and plain dates into what BSON has for them, at any depth', () => {
    const stored = codec.encode({
      _id: id,
      revision: 1,
      createdAt: '2026-03-10T09:00:00+01:00',
      updatedAt: '2026-03-10T08:00:00Z',
      userId: id,
      patientId: 'PAT-00001',
      totalVisits: 0,
      status: 'active',
      searchKeys: ['n:a'],
      insurance: { provider: 'Civic', validUntil: '2030-12-31' },
      medicalHistory: { immunizations: [{ vaccine: 'Influenza', date: '2025-10-01' }] },
    });
    expect(stored._id).toBeInstanceOf(ObjectId);
    expect(stored.createdAt).toEqual(new Date('2026-03-10T08:00:00Z'));
    expect(stored.insurance).toEqual({ provider: 'Civic', validUntil: new Date('2030-12-31T00:00:00Z') });
    expect(stored.medicalHistory).toEqual({
      immunizations: [{ vaccine: 'Influenza', date: new Date('2025-10-01T00:00:00Z') }],
    });
  });

  it('gives a plain date back as the same day, whatever the zone of the machine', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date('1850-01-01'), max: new Date('2199-12-31'), noInvalidDate: true }),
        (date) => {
          const day = date.toISOString().slice(0, 10);
          const insurance = encodeField(patientSchema, 'insurance', { validUntil: day });
          expect(codec.decode({ insurance }).insurance).toEqual({ validUntil: day });
        },
      ),
    );
  });

  it('leaves out what the schema does not know, and what is absent', () => {
    const decoded = bsonCodec(visitSchema).decode({ plan: 'Rest', password: 'secret', assessment: null });
    expect(decoded).toEqual({ plan: 'Rest' });
  });
});
