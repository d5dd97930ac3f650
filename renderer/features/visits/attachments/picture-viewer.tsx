import { Modal, Text } from '@mantine/core';
import { useEffect, useState } from 'react';
import { type Attachment, attachmentIdOf } from '#shared/domain/attachment.ts';
import { words } from '#shared/words/words.ts';
import { useChannel } from '../../../app/queries.ts';
import { ErrorState } from '../../../components/error-state.tsx';
import classes from './attachments.module.css';

interface PictureViewerProps {
  visitId: string;
  attachment: Attachment;
  onClose: () => void;
}

/** A picture of a note as large as the window. Escape closes it. */
export function PictureViewer({ visitId, attachment, onClose }: PictureViewerProps) {
  const fileId = attachmentIdOf(attachment.fileUrl) ?? '';
  const { data, error, refetch } = useChannel('visits.getAttachment', { visitId, fileId }, { gcTime: 0 });
  const [address, setAddress] = useState<string>();
  const bytes = data?.bytes;
  const type = attachment.fileType ?? '';
  useEffect(() => {
    if (!bytes) return;
    const made = URL.createObjectURL(new Blob([bytes], { type }));
    setAddress(made);
    return () => URL.revokeObjectURL(made);
  }, [bytes, type]);
  return (
    <Modal
      opened
      onClose={onClose}
      title={attachment.fileName}
      closeButtonProps={{ 'aria-label': words.app.actions.close }}
      fullScreen
    >
      {error && <ErrorState error={error} onRetry={() => void refetch()} />}
      {!error && !address && <Text c="dimmed">{words.attachments.loading}</Text>}
      {address && <img className={classes.picture} src={address} alt={attachment.fileName} />}
    </Modal>
  );
}
