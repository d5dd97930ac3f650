import type { ChannelOutput, ParsedInput } from '#shared/contract/contract.ts';
import type { PrintContent } from '#shared/contract/printing.ts';
import { addDays, clinicDate, formatDate } from '#shared/domain/clinic-time.ts';
import { fullName } from '#shared/domain/user.ts';
import type { RequestContext } from '../../router/request-context.ts';
import { getChart, getPatient } from '../patients/get-patient.ts';
import { getAppointmentSlip, listForPrint } from '../scheduling/read-for-print.ts';
import { handOut } from './hand-out.ts';
import type { PreparedPrints, PreparedRecord } from './prepared-prints.ts';

type Prepared = { content: PrintContent } & Pick<PreparedRecord, 'description' | 'fileName' | 'patientId'>;

const DAYS_OF_WEEK = 7;

/**
 * Reads what is to be printed and remembers whose data it is: printing and saving go by that, not by what a window says.
 * @throws AppError NOT_FOUND
 */
export async function preparePrint(
  context: RequestContext,
  wish: ParsedInput<'printing.preparePrint'>,
  prints: PreparedPrints,
): Promise<ChannelOutput<'printing.preparePrint'>> {
  const { content, ...named } = await read(context, wish);
  const handedOut = handOut(context, prints, { patientNumbers: patientNumbersOf(content), ...named });
  return { ...handedOut, content };
}

async function read(context: RequestContext, wish: ParsedInput<'printing.preparePrint'>): Promise<Prepared> {
  const { locale, timeZone } = context.clinic;
  switch (wish.kind) {
    case 'day': {
      const lists = await listForPrint(
        context,
        { from: wish.date, days: 1 },
        (id) => !wish.exceptDoctorIds.includes(id),
      );
      return {
        content: { kind: 'lists', lists },
        description: `the list of ${formatDate(wish.date, locale)}`,
        fileName: `day-${wish.date}`,
      };
    }
    case 'week': {
      const lists = await listForPrint(
        context,
        { from: wish.from, days: DAYS_OF_WEEK },
        (id) => id === wish.doctorId,
      );
      const last = formatDate(addDays(wish.from, DAYS_OF_WEEK - 1), locale);
      const whose = lists[0] ? ` of Dr ${fullName(lists[0].doctor)}` : '';
      return {
        content: { kind: 'lists', lists },
        description: `the week${whose} until ${last}`,
        fileName: `week-${wish.from}`,
      };
    }
    case 'label': {
      const patient = await getPatient(context, wish);
      const mayRead = context.session.abilities.has('chart.read');
      const allergies = mayRead ? ((await getChart(context, wish)).allergies ?? null) : undefined;
      return {
        content: { kind: 'label', patient, allergies },
        description: `the label of ${patient.patientId}`,
        fileName: `label-${patient.patientId}`,
        patientId: patient._id,
      };
    }
    case 'slip': {
      const slip = await getAppointmentSlip(context, wish.appointmentId);
      return {
        content: { kind: 'slip', ...slip },
        description: `the slip of ${slip.appointmentId}`,
        fileName: `appointment-${clinicDate(slip.dateTime, timeZone)}-${slip.patient.patientId}`,
        patientId: slip.patient._id,
      };
    }
  }
}

function patientNumbersOf(content: PrintContent): string[] {
  if (content.kind !== 'lists') return [content.patient.patientId];
  const numbers = content.lists.flatMap(({ appointments }) =>
    appointments.map(({ patient }) => patient.patientId),
  );
  return [...new Set(numbers)];
}
