import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { fullName } from '#shared/domain/user.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import type { RoomQuestion } from './use-board-steps.ts';

interface RoomDialogProps {
  question: RoomQuestion;
  /** The rooms used last, the latest first. */
  rooms: readonly string[];
  isBusy: boolean;
  onAnswer: (room: string) => void;
  onClose: () => void;
}

const SHOWN = 6;
const ROOM_LENGTH = 50;
const say = words.scheduling.waitingRoom.room;

/** Which room: one press for those used last, or typed. */
export function RoomDialog({ question, rooms, isBusy, onAnswer, onClose }: RoomDialogProps) {
  const { appointment, isCall } = question;
  const [room, setRoom] = useState('');
  const offered = rooms.filter((one) => isCall || one !== appointment.room).slice(0, SHOWN);
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
            <section aria-label={say.last}>
              <Text size="sm" c="dimmed" mb={6}>
                {say.last}
              </Text>
              <Group gap={8}>
                {offered.map((one, index) => (
                  <Button
                    key={one}
                    variant="default"
                    disabled={isBusy}
                    data-autofocus={index === 0 || undefined}
                    onClick={() => onAnswer(one)}
                  >
                    {fill(say.lastOne, { room: one })}
                  </Button>
                ))}
              </Group>
            </section>
          )}
          <TextInput
            label={say.label}
            maxLength={ROOM_LENGTH}
            autoComplete="off"
            data-autofocus={offered.length === 0 || undefined}
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
