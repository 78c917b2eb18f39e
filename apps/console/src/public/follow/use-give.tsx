import { Button, Modal, Stack, Text, TextInput } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { ApiProblem } from '../../api/problem';
import { ProblemAlert } from '../../app/problem-alert';
import { appTexts } from '../../app/texts';
import { useTexts } from '../../language/use-texts';
import { openSession, sendCode } from './follow-session';
import { followTexts } from './texts';

const needsCode = (error: unknown): boolean => error instanceof ApiProblem && error.code === 'TRACKING.SESSION_NEEDED';

/**
 * Does what the cooperative asks for. Where the API first wants the code it sends by SMS, that is asked for, and then what was
 * begun goes on by itself.
 */
export function useGive(trackingCode: string) {
  const cache = useQueryClient();
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<unknown>();
  const [done, setDone] = useState(false);
  const [asking, setAsking] = useState(false);
  const begun = useRef<() => Promise<unknown>>(undefined);

  const give = async (act: () => Promise<unknown>): Promise<boolean> => {
    setBusy(true);
    setProblem(undefined);
    setDone(false);
    try {
      await act();
      setDone(true);
      await cache.invalidateQueries({ queryKey: ['/v1/track/{trackingCode}'] });
      return true;
    } catch (error) {
      if (needsCode(error)) {
        begun.current = act;
        setAsking(true);
      } else setProblem(error);
      return false;
    } finally {
      setBusy(false);
    }
  };

  const goOn = () => {
    setAsking(false);
    if (begun.current) void give(begun.current);
  };
  const dialog = (
    <CodeDialog trackingCode={trackingCode} opened={asking} onClose={() => setAsking(false)} onOpen={goOn} />
  );
  return { give, busy, problem, done, dialog };
}
export type Give = ReturnType<typeof useGive>['give'];

interface Props {
  trackingCode: string;
  opened: boolean;
  onClose: () => void;
  onOpen: () => void;
}

function CodeDialog({ trackingCode, opened, onClose, onOpen }: Props) {
  const t = useTexts(followTexts);
  const app = useTexts(appTexts);
  const [phone, setPhone] = useState<string>();
  const [code, setCode] = useState('');
  const [problem, setProblem] = useState<unknown>();
  const [busy, setBusy] = useState(false);

  const attempt = async (act: () => Promise<unknown>) => {
    setBusy(true);
    setProblem(undefined);
    await act().catch(setProblem);
    setBusy(false);
  };
  const ask = () => attempt(async () => setPhone(await sendCode(trackingCode)));
  const open = () =>
    attempt(async () => {
      await openSession(trackingCode, code);
      setCode('');
      setPhone(undefined);
      onOpen();
    });

  return (
    <Modal opened={opened} onClose={onClose} title={t('sms.title')} closeButtonProps={{ 'aria-label': app('close') }}>
      <Stack>
        <Text>{phone === undefined ? t('sms.text') : t('sms.sent', { phone })}</Text>
        {problem !== undefined && <ProblemAlert error={problem} />}
        {phone === undefined ? (
          <Button size="lg" loading={busy} onClick={() => void ask()}>
            {t('sms.send')}
          </Button>
        ) : (
          <>
            <TextInput
              size="lg"
              label={t('sms.code')}
              inputMode="numeric"
              autoComplete="one-time-code"
              dir="ltr"
              value={code}
              onChange={({ currentTarget }) => setCode(currentTarget.value)}
            />
            <Button size="lg" loading={busy} disabled={code.trim() === ''} onClick={() => void open()}>
              {t('confirm')}
            </Button>
          </>
        )}
      </Stack>
    </Modal>
  );
}
