import { Button, Text } from '@mantine/core';
import { IconArrowLeft } from '@tabler/icons-react';
import { Link, useParams } from 'react-router';
import { words } from '#shared/words/words.ts';
import { useChannel } from '../../../app/queries.ts';
import { ListPending } from '../../../components/list-pending.tsx';
import { PageHeader } from '../../../components/page-header.tsx';
import { MergeForm } from './merge-form.tsx';

const say = words.registry.merge;

/** Two records of one person, compared field by field and made one. */
export function MergeScreen() {
  const { one = '', other = '' } = useParams();
  const { data, error, refetch } = useChannel('patients.compareRecords', { patientIds: [one, other] });
  return (
    <>
      <PageHeader
        title={say.title}
        actions={
          <Button
            component={Link}
            to="/patients/duplicates"
            variant="default"
            leftSection={<IconArrowLeft size={16} stroke={1.75} aria-hidden />}
          >
            {say.back}
          </Button>
        }
      />
      <Text c="dimmed" px={20} pb={12} maw={900}>
        {say.lead}
      </Text>
      <ListPending answer={{ data, error, refetch }} />
      {data && <MergeForm compared={data} onAgain={() => void refetch()} />}
    </>
  );
}
