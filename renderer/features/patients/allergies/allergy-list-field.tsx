import { ActionIcon, Button, Group, TextInput } from '@mantine/core';
import type { UseFormReturnType } from '@mantine/form';
import { IconX } from '@tabler/icons-react';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import classes from './allergies.module.css';
import { type AllergiesValues, withTyped } from './allergies-values.ts';

const say = words.patients.allergies;

/** The allergies so far, and a field to add one: Enter adds. */
export function AllergyListField({ form }: { form: UseFormReturnType<AllergiesValues> }) {
  const { list, typing } = form.values;
  const add = () => form.setValues({ list: withTyped(list, typing), typing: '' });
  return (
    <>
      {list.length > 0 && (
        <ul className={classes.list}>
          {list.map((allergy) => (
            <li key={allergy} className={classes.allergy}>
              {allergy}
              <ActionIcon
                variant="transparent"
                size={24}
                color="red"
                aria-label={fill(say.remove, { allergy })}
                onClick={() =>
                  form.setFieldValue(
                    'list',
                    list.filter((other) => other !== allergy),
                  )
                }
              >
                <IconX size={14} stroke={2} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      <Group align="flex-end" gap={8} wrap="nowrap">
        <TextInput
          flex={1}
          label={say.add}
          description={say.addHint}
          autoFocus
          autoComplete="off"
          {...form.getInputProps('typing')}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.ctrlKey || event.metaKey || typing.trim() === '') return;
            event.preventDefault();
            add();
          }}
        />
        <Button variant="default" onClick={add} disabled={typing.trim() === ''}>
          {words.app.actions.add}
        </Button>
      </Group>
    </>
  );
}
