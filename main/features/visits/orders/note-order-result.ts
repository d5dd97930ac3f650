import type { ParsedInput } from '#shared/contract/contract.ts';
import type { VisitView } from '#shared/contract/visits.ts';
import { clinicDate } from '#shared/domain/clinic-time.ts';
import { fileKindOf } from '#shared/domain/file-kind.ts';
import { recordTypeOfTest } from '#shared/domain/record-of-test.ts';
import { orderName } from '#shared/domain/test-order.ts';
import { AppError } from '#shared/errors.ts';
import type { RequestContext } from '../../../router/request-context.ts';
import { prepareRecord, storeRecord } from '../../records/store-record.ts';
import { changeVisit } from '../change-visit.ts';
import { closeOrder, orderOf } from './close-order.ts';

/**
 * Notes the result of an order, which closes it. A file becomes a medical record of the patient in the same transaction.
 * @throws AppError NOT_FOUND, NOTE_NOT_COMPLETED, ORDER_ALREADY_CLOSED; FILE_KIND_REFUSED by the bytes of the file; INVALID_INPUT
 * where the day of the result is before the order or still to come
 */
export async function noteOrderResult(
  context: RequestContext,
  input: ParsedInput<'visits.noteOrderResult'>,
): Promise<VisitView> {
  const { clinic, collections, now } = context;
  const { orderId, resultDate, text, file } = input;
  const kind = file && fileKindOf(file.bytes);
  if (file && !kind) throw new AppError('FILE_KIND_REFUSED');
  if (resultDate > clinicDate(now, clinic.timeZone))
    throw new AppError('INVALID_INPUT', { fields: { resultDate: 'DATE_IN_FUTURE' } });
  const prepared = file && kind ? await prepareRecord(collections, { ...file, kind }) : undefined;
  return changeVisit(context, input.visitId, async (visit, transaction) => {
    const order = orderOf(visit, orderId);
    if (resultDate < clinicDate(visit.visitDate, clinic.timeZone))
      throw new AppError('INVALID_INPUT', { fields: { resultDate: 'BEFORE_THE_ORDER' } });
    const outcome = {
      orderId,
      outcome: 'result' as const,
      resultDate,
      ...(text ? { text } : {}),
      ...(prepared ? { recordId: prepared._id } : {}),
    };
    await closeOrder(context, { visit, order }, outcome, transaction);
    if (prepared) {
      const title = orderName(order) || prepared.file.name;
      const about = {
        patientId: visit.patientId,
        visitId: visit._id,
        doctorId: visit.doctorId,
        type: recordTypeOfTest(order),
        title,
        recordDate: resultDate,
        ...(text ? { description: text } : {}),
      };
      await storeRecord(collections, prepared, about, transaction);
    }
  });
}
