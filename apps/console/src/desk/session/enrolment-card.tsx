import { Button, Card, Group, Text } from '@mantine/core';
import { useState } from 'react';
import type { Schema } from '../../api/client';
import { Name } from '../../language/bdi';
import { useTexts } from '../../language/use-texts';
import { AttendanceForm } from './attendance-form';
import { sessionTexts } from './texts';

type Session = Schema<'TrainingSession'>;
type Enrolment = Session['enrolments'][number];

/** A cooperative on the sheet: whether it came, and the form that notes it. */
export function EnrolmentCard({ session, enrolment }: { session: Session; enrolment: Enrolment }) {
  const t = useTexts(sessionTexts);
  const [isOpen, setOpen] = useState(false);
  const { attendance, status, position = 0, denomination } = enrolment;
  const isWaiting = status === 'waiting';
  const mayNote = session.checkInCode !== null && !isWaiting && session.stage !== 'cancelled';
  return (
    <Card component="article" aria-label={denomination ?? t('hidden')} className="keep-together">
      <Group justify="space-between" gap="sm">
        <div>
          <Text fw={600}>{denomination === null ? t('hidden') : <Name>{denomination}</Name>}</Text>
          <Text size="sm" c={attendance ? undefined : 'dimmed'}>
            {isWaiting
              ? t('waiting', { position })
              : attendance
                ? t('came.count', { count: attendance.participants })
                : t('came.none')}
          </Text>
        </div>
        {mayNote && !isOpen && (
          <Button variant={attendance ? 'default' : 'filled'} onClick={() => setOpen(true)}>
            {attendance ? t('correct') : t('note')}
          </Button>
        )}
      </Group>
      {isOpen && (
        <AttendanceForm
          session={session}
          journeyId={enrolment.journeyId}
          needsReason={attendance !== undefined || session.stage === 'closed'}
          onDone={() => setOpen(false)}
        />
      )}
    </Card>
  );
}
