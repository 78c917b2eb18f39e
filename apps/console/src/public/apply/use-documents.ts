import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState } from 'react';
import { ask, get, type Schema, send } from '../../api/client';
import { ApiProblem } from '../../api/problem';
import { forgetPicture, keepPicture, reduced, type WaitingPicture, waitingPictures } from './pictures';

export type SentDocument = Schema<'Document'>;
const retryMs = 15_000;

const refused = (error: unknown): boolean => error instanceof ApiProblem && error.status >= 400 && error.status < 500;

/** The documents of a draft: those at the server, and those that wait in the browser until the line is there. */
export function useDocuments(batch: string, code: string | undefined, save: () => Promise<string>) {
  const cache = useQueryClient();
  const query = get('/v1/drafts/{code}', { params: { path: { code: code ?? '' } } });
  const { data } = useQuery({ ...query, enabled: code !== undefined });
  const [waiting, setWaiting] = useState<WaitingPicture[]>([]);
  const [problem, setProblem] = useState<unknown>();
  const busy = useRef(false);

  const look = useCallback(async () => {
    const found = await waitingPictures(batch).catch(() => undefined);
    if (found) setWaiting(found);
  }, [batch]);

  const deliver = useCallback(
    async (pictures: readonly WaitingPicture[]) => {
      if (busy.current || pictures.length === 0) return;
      busy.current = true;
      try {
        const draftCode = await save();
        for (const picture of pictures) await deliverOne(draftCode, picture, setProblem);
        await cache.invalidateQueries({ queryKey: ['/v1/drafts/{code}'] });
      } catch {
        // The line is away: they wait where they are.
      } finally {
        busy.current = false;
        await look();
      }
    },
    [cache, look, save],
  );

  useEffect(() => void look(), [look]);
  useEffect(() => {
    if (waiting.length === 0) return;
    const again = () => void deliver(waiting);
    const timer = setInterval(again, retryMs);
    addEventListener('online', again);
    return () => {
      clearInterval(timer);
      removeEventListener('online', again);
    };
  }, [waiting, deliver]);

  const add = async (kind: string, file: File) => {
    setProblem(undefined);
    const picture = { id: crypto.randomUUID(), batch, kind, fileName: file.name, content: await reduced(file) };
    await keepPicture(picture).catch(() => undefined);
    setWaiting((before) => [...before, picture]);
    await deliver([...waiting, picture]);
  };

  const remove = async (documentId: string) => {
    setProblem(undefined);
    const url = new URL(`/v1/documents/${documentId}`, location.origin);
    await ask(new Request(url, { method: 'DELETE', headers: { 'X-Access-Code': code ?? '' } })).catch(setProblem);
    await cache.invalidateQueries({ queryKey: ['/v1/drafts/{code}'] });
  };

  return { sent: data?.documents ?? [], waiting, problem, add, remove };
}

/** What is refused (too large, of no known type) does not wait: they are told, and choose another. */
async function deliverOne(draftCode: string, picture: WaitingPicture, tell: (error: unknown) => void) {
  const form = new FormData();
  form.set('kind', picture.kind);
  form.set('draftCode', draftCode);
  form.set('file', picture.content, picture.fileName);
  try {
    await send('/v1/documents', { body: form });
  } catch (error) {
    if (!refused(error)) throw error;
    tell(error);
  }
  await forgetPicture(picture.id).catch(() => undefined);
}
