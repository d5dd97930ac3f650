import { Button, FileButton, Group, Input, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { logoTypeOf, MAX_LOGO_BYTES } from '#shared/domain/letterhead.ts';
import { words } from '#shared/words/words.ts';
import classes from './letterhead-form.module.css';
import { readLogo } from './read-logo.ts';

const say = words.letterhead;

interface LogoFieldProps {
  /** In Base64; empty where there is none. */
  value: string;
  onChange: (logo: string) => void;
}

/** The clinic's logo, chosen from a file. */
export function LogoField({ value, onChange }: LogoFieldProps) {
  const [isUnreadable, setUnreadable] = useState(false);
  const take = async (file: File) => {
    try {
      onChange(await readLogo(file, MAX_LOGO_BYTES));
      setUnreadable(false);
    } catch {
      setUnreadable(true);
    }
  };
  return (
    <Input.Wrapper label={say.logo} description={say.logoHint} error={isUnreadable && say.unreadable}>
      <Stack gap={8} mt={4} align="flex-start">
        {value ? (
          <img className={classes.logo} src={`data:${logoTypeOf(value)};base64,${value}`} alt={say.logo} />
        ) : (
          <Text c="dimmed">{say.none}</Text>
        )}
        <Group gap={8}>
          <FileButton accept="image/png,image/jpeg" onChange={(file) => file && void take(file)}>
            {(props) => (
              <Button variant="default" {...props}>
                {value ? say.changeLogo : say.chooseLogo}
              </Button>
            )}
          </FileButton>
          {value && (
            <Button variant="default" onClick={() => onChange('')}>
              {say.removeLogo}
            </Button>
          )}
        </Group>
      </Stack>
    </Input.Wrapper>
  );
}
