import { Button, CloseButton } from '@mantine/core';
import { IconHourglass } from '@tabler/icons-react';
import { clinicDate } from '#shared/domain/clinic-time.ts';
import { fullName, staffName } from '#shared/domain/user.ts';
import { count, fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useClinic, useToday } from '../../../app/clinic.ts';
import { useFormats } from '../../../app/formats.ts';
import { useKept } from '../../../app/view-store.ts';
import { useOffers } from './use-offers.ts';
import { useWaitlistCalls } from './use-waitlist-calls.ts';
import classes from './waitlist.module.css';

interface OfferNoticeProps {
  onOpen: () => void;
  onBooked: (id: string, date: string) => void;
}

const say = words.waitlist.offer;

/** A time that was given up and fits somebody who waits: who, and both answers. The longest waiting come first. */
export function OfferNotice({ onOpen, onBooked }: OfferNoticeProps) {
  const formats = useFormats();
  const { timeZone } = useClinic();
  const today = useToday();
  const offers = useOffers()?.offers ?? [];
  const calls = useWaitlistCalls(onBooked);
  const [kept, keep] = useKept('scheduling.hiddenOffers');
  const hidden = kept?.split('\n') ?? [];
  const keyOf = ({ dateTime, doctor }: (typeof offers)[number]) => `${dateTime} ${doctor._id}`;
  const offer = offers.find((one) => !hidden.includes(keyOf(one)));
  const [first, ...more] = offer?.fits ?? [];
  if (!offer || !first) return <div role="status" />;
  const date = clinicDate(offer.dateTime, timeZone);
  const time = formats.time(offer.dateTime);
  const free = fill(say.free, {
    when: date === today ? time : `${formats.weekdayDate(date)}, ${time}`,
    doctor: staffName({ ...offer.doctor, role: 'doctor' }),
  });
  const name = fullName(first.patient);
  const { phone } = first.patient;
  return (
    <section className={classes.notice} aria-label={say.label}>
      <IconHourglass size={16} stroke={1.75} aria-hidden />
      <span className={classes.noticeWords} role="status">
        <b>{free}</b>: {fill(say.fits, { name })}
        {phone && `, ${phone}`}
        {more.length > 0 && ` (${count(say.more, more.length)})`}
      </span>
      <Button size="compact-sm" loading={calls.isBusy} onClick={() => void calls.take(first, offer)}>
        {first.isMove ? words.waitlist.move : words.waitlist.book}
      </Button>
      <Button variant="default" size="compact-sm" onClick={() => void calls.decline(first, offer)}>
        {words.waitlist.cannot}
      </Button>
      <Button variant="default" size="compact-sm" onClick={onOpen}>
        {say.open}
      </Button>
      <CloseButton
        size="sm"
        aria-label={say.hide}
        title={say.hide}
        onClick={() => keep([...hidden, keyOf(offer)].join('\n'))}
      />
    </section>
  );
}
