import { Anchor } from '@mantine/core';
import { Link } from 'react-router';

/** From a panel to the tab that has the whole of it. */
export function TabLink({ to, children }: { to: string; children: string }) {
  return (
    <Anchor component={Link} to={to} size="sm">
      {children}
    </Anchor>
  );
}
