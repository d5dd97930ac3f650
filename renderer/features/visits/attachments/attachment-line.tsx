import { ActionIcon, TextInput, UnstyledButton } from '@mantine/core';
import { IconDownload, IconFile, IconPencil, IconX } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import type { Attachment } from '#shared/domain/attachment.ts';
import { fill } from '#shared/words/fill.ts';
import { words } from '#shared/words/words.ts';
import { useFormats } from '../../../app/formats.ts';
import { ifFocusIsLost } from '../note/if-focus-is-lost.ts';
import classes from './attachments.module.css';
import { saySize } from './say-size.ts';
import type { useAttachments } from './use-attachments.ts';

interface AttachmentLineProps {
  attachment: Attachment;
  /** A JPEG in Base64. */
  thumbnail: string | undefined;
  calls: ReturnType<typeof useAttachments>;
  isReadOnly: boolean;
  /** Shows a picture large; absent for every other file, which is saved. */
  onShow: (() => void) | undefined;
}

const say = words.attachments;

/** A file of a note: a press shows a picture large, and saves any other file. */
export function AttachmentLine({ attachment, thumbnail, calls, isReadOnly, onShow }: AttachmentLineProps) {
  const formats = useFormats();
  const [isRenaming, setRenaming] = useState(false);
  const renameButton = useRef<HTMLButtonElement>(null);
  const { fileName: name, fileSize, uploadedAt } = attachment;
  const icon = { size: 14, stroke: 2, 'aria-hidden': true } as const;
  const button = { variant: 'subtle', color: 'gray', size: 24 } as const;
  const rename = (text: string) => {
    setRenaming(false);
    const fileName = text.trim();
    if (fileName && fileName !== name) void calls.rename(attachment, fileName);
  };
  return (
    <li className={classes.entry}>
      {isRenaming ? (
        <TextInput
          className={classes.words ?? ''}
          size="xs"
          aria-label={fill(say.newName, { name })}
          defaultValue={name}
          maxLength={255}
          autoFocus
          onBlur={(event) => rename(event.currentTarget.value)}
          onKeyDown={(event) => {
            if (event.key === 'Enter') rename(event.currentTarget.value);
            if (event.key === 'Escape') setRenaming(false);
            if (event.key === 'Enter' || event.key === 'Escape') {
              ifFocusIsLost(() => renameButton.current?.focus());
            }
          }}
        />
      ) : (
        <UnstyledButton
          className={classes.open ?? ''}
          aria-label={fill(onShow ? say.open : say.save, { name })}
          onClick={onShow ?? (() => void calls.save(attachment))}
        >
          <span className={classes.face}>
            {thumbnail ? (
              <img src={`data:image/jpeg;base64,${thumbnail}`} alt="" />
            ) : (
              <IconFile size={20} stroke={1.5} aria-hidden />
            )}
          </span>
          <span className={classes.words}>
            <span className={classes.name}>{name}</span>
            <span className={classes.facts}>
              {fill(say.facts, { size: saySize(fileSize ?? 0), date: formats.dayOf(uploadedAt) })}
            </span>
          </span>
        </UnstyledButton>
      )}
      {onShow && (
        <ActionIcon
          {...button}
          aria-label={fill(say.save, { name })}
          onClick={() => void calls.save(attachment)}
        >
          <IconDownload {...icon} />
        </ActionIcon>
      )}
      {!isReadOnly && (
        <>
          <ActionIcon
            {...button}
            ref={renameButton}
            aria-label={fill(say.rename, { name })}
            onClick={() => setRenaming(true)}
          >
            <IconPencil {...icon} />
          </ActionIcon>
          <ActionIcon
            {...button}
            aria-label={fill(say.remove, { name })}
            onClick={() => void calls.remove(attachment)}
          >
            <IconX {...icon} />
          </ActionIcon>
        </>
      )}
    </li>
  );
}
