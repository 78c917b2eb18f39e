import { useCallback, useEffect, useRef, useState } from 'react';
import type { Schema } from '../../api/client';
import { ask, send } from '../../api/client';
import { ApiProblem, isStatus } from '../../api/problem';
import { currentLanguage } from '../../language/i18n';
import { fieldNames, needsAuthorisation, toApplication, toValues, type Values } from './fields';
import { forgetDraft, keepDraft, keptDraft, type KeptDraft } from './kept-draft';

/** `kept`: in this browser only, until the line is back. */
export type Saving = 'idle' | 'sending' | 'saved' | 'kept';
type Answer = Schema<'ApplicationAnswer'>;

const retryMs = 15_000;
const empty: KeptDraft = { values: {}, step: 0, unsent: false };

/**
 * An application while it is written: kept in the browser with each letter, and at the server with each step, as soon as the
 * line allows.
 */
export function useDraft(batch: string, { disabilityData }: { disabilityData: boolean }) {
  const [draft, setDraft] = useState<KeptDraft>(() => {
    const kept = keptDraft(batch) ?? empty;
    return disabilityData ? kept : { ...kept, values: withoutSensitive(kept.values) };
  });
  const [saving, setSaving] = useState<Saving>('idle');
  const latest = useRef(draft);
  const queue = useRef<Promise<unknown>>(Promise.resolve());

  const change = useCallback(
    (part: Partial<KeptDraft>) => {
      latest.current = { ...latest.current, ...part };
      keepDraft(batch, latest.current);
      setDraft(latest.current);
    },
    [batch],
  );

  /** One after the other, so that no second draft is begun while the first is. Answers the draft's code. */
  const save = useCallback((): Promise<string> => {
    const next = queue.current.then(async () => {
      const { values, code, unsent } = latest.current;
      if (code !== undefined && !unsent) return code;
      setSaving('sending');
      try {
        const savedCode = await store(batch, code, values);
        change({ code: savedCode, unsent: latest.current.values !== values });
        setSaving('saved');
        return savedCode;
      } catch (error) {
        setSaving('kept');
        throw error;
      }
    });
    queue.current = next.catch(() => undefined);
    return next;
  }, [batch, change]);

  /** What was begun elsewhere, by its code. Answers false where it is for another call. */
  const resume = useCallback(
    async (code: string): Promise<boolean> => {
      const response = await ask(new Request(new URL(`/v1/drafts/${encodeURIComponent(code)}`, location.origin)));
      const found = (await response.json()) as Schema<'Draft'>;
      if (found.batch !== batch) return false;
      const values = toValues(found.application);
      change({ values: disabilityData ? values : withoutSensitive(values), code, unsent: false });
      return true;
    },
    [batch, change, disabilityData],
  );

  const write = useCallback((values: Values) => change({ values, unsent: true }), [change]);

  useEffect(() => {
    if (!draft.unsent || draft.submitting === true) return;
    const again = () => void save().catch(() => undefined);
    const timer = setInterval(again, retryMs);
    addEventListener('online', again);
    return () => {
      clearInterval(timer);
      removeEventListener('online', again);
    };
  }, [draft.unsent, draft.submitting, save]);

  /** Consent and all. Repeated after a line that broke, it is the same application. */
  const submit = useCallback(
    async (consentTextVersion: string): Promise<Answer> => {
      if (latest.current.submitting !== true) {
        const code = await save();
        const application = { ...toApplication(latest.current.values), consent: true, consentTextVersion };
        await send(`/v1/drafts/${code}`, { method: 'PUT', body: { application, language: currentLanguage() } });
        change({ submitting: true });
      }
      try {
        const answer = await send<Answer>(`/v1/drafts/${latest.current.code}/submit`);
        forgetDraft(batch);
        return answer;
      } catch (error) {
        if (error instanceof ApiProblem && error.status >= 400 && error.status < 500) change({ submitting: false });
        throw error;
      }
    },
    [batch, change, save],
  );

  return { draft, saving, write, change, save, submit, resume };
}

/** What was typed while the form still asked for it is neither shown nor sent. */
const withoutSensitive = (values: Values): Values =>
  Object.fromEntries(
    fieldNames
      .filter((field) => !needsAuthorisation(field) && values[field] !== undefined)
      .map((field) => [field, values[field]]),
  );

/** A draft that is there no more is begun again with all that was typed. */
async function store(batch: string, code: string | undefined, values: Values): Promise<string> {
  const content = { application: toApplication(values), language: currentLanguage() };
  if (code !== undefined) {
    const isSaved = await send(`/v1/drafts/${code}`, { method: 'PUT', body: content }).then(
      () => true,
      (error: unknown) => {
        if (isStatus(error, 404)) return false;
        throw error;
      },
    );
    if (isSaved) return code;
  }
  const { draftCode } = await send<Schema<'DraftCreated'>>('/v1/drafts', { body: { batch, ...content } });
  return draftCode;
}
