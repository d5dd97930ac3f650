import { Button, FileButton, Text } from '@mantine/core';
import { IconPaperclip } from '@tabler/icons-react';
import { type DragEvent, useState } from 'react';
import type { VisitView } from '#shared/contract/visits.ts';
import { type Attachment, attachmentIdOf } from '#shared/domain/attachment.ts';
import { words } from '#shared/words/words.ts';
import { KeyHint } from '../../../components/key-hint.tsx';
import { Panel } from '../../../components/panel.tsx';
import { notePartId } from '../note/go-to-note-part.ts';
import { altKeyOf } from '../note/note-keys.ts';
import { AttachmentLine } from './attachment-line.tsx';
import classes from './attachments.module.css';
import { PictureViewer } from './picture-viewer.tsx';
import { useAttachments } from './use-attachments.ts';
import { usePastedFiles } from './use-pasted-files.ts';
import { useThumbnails } from './use-thumbnails.ts';

interface AttachmentsPanelProps {
  visit: VisitView;
  isReadOnly?: boolean;
}

const say = words.attachments;
const hasFiles = ({ dataTransfer }: DragEvent) => dataTransfer.types.includes('Files');

/** The files of a visit: dropped, pasted or chosen while the note is a draft, and to be read from then on. */
export function AttachmentsPanel({ visit, isReadOnly = false }: AttachmentsPanelProps) {
  const [shown, setShown] = useState<Attachment>();
  const [isOver, setOver] = useState(false);
  const calls = useAttachments(visit);
  const { attachments = [] } = visit;
  const thumbnails = useThumbnails(visit);
  usePastedFiles(!isReadOnly, (files) => void calls.add(files));
  if (isReadOnly && attachments.length === 0) return null;
  const dropping = isReadOnly
    ? {}
    : {
        onDragOver: (event: DragEvent) => {
          if (!hasFiles(event)) return;
          event.preventDefault();
          setOver(true);
        },
        onDragLeave: () => setOver(false),
        onDrop: (event: DragEvent) => {
          event.preventDefault();
          setOver(false);
          void calls.add([...event.dataTransfer.files]);
        },
      };
  return (
    <Panel title={say.title} aside={!isReadOnly && <KeyHint keys={altKeyOf('attachments')} />}>
      <div className={classes.zone} data-over={isOver || undefined} {...dropping}>
        <ul className={classes.list}>
          {attachments.map((attachment) => (
            <AttachmentLine
              key={attachment.fileUrl}
              attachment={attachment}
              thumbnail={thumbnails.get(attachmentIdOf(attachment.fileUrl) ?? '')}
              calls={calls}
              isReadOnly={isReadOnly}
              onShow={attachment.fileType?.startsWith('image/') ? () => setShown(attachment) : undefined}
            />
          ))}
        </ul>
        {!isReadOnly && (
          <>
            <Text size="sm" c="dimmed" mb={8}>
              {isOver ? say.drop : say.hint}
            </Text>
            <FileButton multiple onChange={(files) => void calls.add(files)}>
              {(props) => (
                <Button
                  {...props}
                  id={notePartId('attachments')}
                  variant="default"
                  size="xs"
                  loading={calls.isBusy}
                  leftSection={<IconPaperclip size={14} stroke={2} aria-hidden />}
                >
                  {say.choose}
                </Button>
              )}
            </FileButton>
            {calls.problems.map((problem) => (
              <Text key={problem} size="sm" c="var(--danger)" role="alert" mt={4}>
                {problem}
              </Text>
            ))}
          </>
        )}
      </div>
      {shown && <PictureViewer visitId={visit._id} attachment={shown} onClose={() => setShown(undefined)} />}
    </Panel>
  );
}
