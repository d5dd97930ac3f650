import { Button } from '@mantine/core';
import { IconFlask, IconKey } from '@tabler/icons-react';
import { Link, useLocation } from 'react-router';
import { words } from '#shared/words/words.ts';
import classes from './banners.module.css';
import { useClinicStatus } from './clinic.ts';
import { LeaveDemoButton } from './leave-demo-button.tsx';
import { useCan } from './session.ts';

/** On every screen of the demo, with the way out. */
export function DemoBanner() {
  const { isDemo } = useClinicStatus();
  if (!isDemo) return null;
  return (
    <section className={classes.banner} data-tone="demo" aria-label={words.app.demo.banner}>
      <IconFlask size={16} stroke={1.75} aria-hidden />
      <span className={classes.text}>{words.app.demo.banner}</span>
      <LeaveDemoButton />
    </section>
  );
}

/** Until the recovery key is kept somewhere, for those who can keep it. */
export function RecoveryKeyBanner() {
  const { isRecoveryKeyPending } = useClinicStatus();
  const canManage = useCan('clinic.manage');
  const { pathname } = useLocation();
  if (!isRecoveryKeyPending || !canManage || pathname === '/recovery-key') return null;
  return (
    <section className={classes.banner} data-tone="attention" aria-label={words.app.screens.recoveryKey}>
      <IconKey size={16} stroke={1.75} aria-hidden />
      <span className={classes.text}>{words.app.recoveryBanner.text}</span>
      <Button component={Link} to="/recovery-key" variant="default" size="compact-sm">
        {words.app.recoveryBanner.open}
      </Button>
    </section>
  );
}
