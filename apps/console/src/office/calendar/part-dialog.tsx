import { Button, Group, Modal, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { appTexts } from '../../app/texts';
import { useTexts } from '../../language/use-texts';
import { calendarTexts } from './calendar-texts';

interface Props {
  title: string;
  /** What was filled in is taken over into the calendar that is being changed; nothing is sent yet. */
  onDone: () => void;
  onClose: () => void;
  children: ReactNode;
}

/** A part of the calendar, filled in by itself. */
export function PartDialog({ title, onDone, onClose, children }: Props) {
  const t = useTexts(calendarTexts);
  const app = useTexts(appTexts);
  return (
    <Modal opened onClose={onClose} title={title} closeButtonProps={{ 'aria-label': app('close') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          event.stopPropagation();
          onDone();
        }}
      >
        <Stack>
          {children}
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {app('cancel')}
            </Button>
            <Button type="submit">{t('day.ok')}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}
