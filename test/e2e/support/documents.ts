import type { Answer, Ask, TestApi } from './test-api';

/** Sends a file as a form does, as a document of kind `statutes` unless told. */
export async function sendDocument(
  api: TestApi,
  content: Buffer,
  fields: Record<string, string>,
  { fileName = 'statuts.pdf', ...ask }: Ask & { fileName?: string } = {},
): Promise<Answer> {
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(content)]), fileName);
  for (const [name, value] of Object.entries({ kind: 'statutes', ...fields })) form.append(name, value);
  const { trackingCode } = fields;
  const headers = trackingCode === undefined ? {} : await api.followUpHeaders(trackingCode);
  return api.post('/v1/documents', form, { key: false, ...ask, headers: { ...headers, ...ask.headers } });
}
