import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { AppointmentView } from '#shared/contract/scheduling.ts';
import { fullName } from '#shared/domain/user.ts';
import type { OfferedRoom } from '#shared/domain/waiting.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import type { RoomQuestion } from './use-board-steps.ts';

interface RoomDialogProps {
  question: RoomQuestion;
  rooms: readonly OfferedRoom<AppointmentView>[];
  isBusy: boolean;
  onAnswer: (room: string) => void;
  onClose: () => void;
}

const SHOWN = 12;
const ROOM_LENGTH = 50;
const say = words.scheduling.waitingRoom.room;

/** Which room: one press for those that are offered, or typed. */
export function RoomDialog({ question, rooms, isBusy, onAnswer, onClose }: RoomDialogProps) {
  const { appointment, isCall } = question;
  const [room, setRoom] = useState('');
  const offered = rooms.filter((one) => isCall || one.room !== appointment.room).slice(0, SHOWN);
  const firstFree = offered.find(({ occupiedBy }) => !occupiedBy);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (room.trim() !== '') onAnswer(room.trim());
  };
  return (
    <Modal
      opened
      onClose={onClose}
      title={fill(isCall ? say.callTitle : say.title, { name: fullName(appointment.patient) })}
      closeButtonProps={{ 'aria-label': words.app.actions.close }}
    >
      <form onSubmit={submit}>
        <Stack gap="md">
          {offered.length > 0 && (
            <section aria-label={say.offered}>
              <Text size="sm" c="dimmed" mb={6}>
                {say.offered}
              </Text>
              <Group gap={8}>
                {offered.map((one) => (
                  <Button
                    key={one.room}
                    variant="default"
                    disabled={isBusy}
                    data-autofocus={one === firstFree || undefined}
                    onClick={() => onAnswer(one.room)}
                  >
                    {one.occupiedBy
                      ? fill(say.occupied, { room: one.room, name: fullName(one.occupiedBy.patient) })
                      : fill(say.free, { room: one.room })}
                  </Button>
                ))}
              </Group>
            </section>
          )}
          <TextInput
            label={say.label}
            maxLength={ROOM_LENGTH}
            autoComplete="off"
            data-autofocus={firstFree === undefined || undefined}
            value={room}
            onChange={(event) => setRoom(event.currentTarget.value)}
          />
          <Group justify="flex-end" gap={8}>
            <Button variant="default" onClick={onClose}>
              {words.app.actions.cancel}
            </Button>
            <Button type="submit" loading={isBusy} disabled={room.trim() === ''}>
              {isCall ? say.call : say.take}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
