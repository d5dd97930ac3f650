import { Button, Stack, Text, Title } from '@mantine/core';
import { Link, useLocation, useNavigate } from 'react-router';
import { words } from '#shared/words/words.ts';

/** A screen that failed while drawing, within the shell. */
export function RouteFailure() {
  const navigate = useNavigate();
  const { pathname } = useLocation();
  return (
    <Stack align="center" gap={8} p="xl" mt={48} role="alert">
      <Title order={1}>{words.app.crash.title}</Title>
      <Text c="dimmed">{words.app.crash.text}</Text>
      <Button mt={8} onClick={() => void navigate(pathname, { replace: true })}>
        {words.app.crash.again}
      </Button>
    </Stack>
  );
}

/** An address that no screen has. */
export function NotFound() {
  return (
    <Stack align="center" gap={8} p="xl" mt={48}>
      <Title order={1}>{words.app.notFound.title}</Title>
      <Text c="dimmed">{words.app.notFound.text}</Text>
      <Button mt={8} component={Link} to="/">
        {words.app.notFound.home}
      </Button>
    </Stack>
  );
}
