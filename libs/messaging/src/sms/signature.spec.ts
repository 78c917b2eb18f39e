import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../../../../apps/cli/src/start/repository-root';
import { isSigned, replayWindow, signatureHeaders, signatureOf, signed } from './signature';

const secret = 'an invented secret that is long enough';
const now = Date.parse('2026-11-24T10:00:00Z');
const content = '{"id":"é","status":"delivered"}';

describe('a signature', () => {
  const headers = signed(secret, content, now);
  const request = {
    timestamp: headers[signatureHeaders.timestamp],
    signature: headers[signatureHeaders.signature],
    content,
  };

  it('is refused when a byte, the time, the secret or the signature is another, or one is missing', () => {
    const later = String(Number(request.timestamp) + 1);
    const wrong = [
      { ...request, content: content.replace('delivered', 'undelivered') },
      { ...request, timestamp: later },
      { ...request, signature: request.signature?.replace(/.$/, (last) => (last === '0' ? '1' : '0')) },
      { ...request, signature: request.signature?.toUpperCase() },
      { ...request, signature: request.signature?.slice('sha256='.length) },
      { ...request, signature: undefined },
      { ...request, timestamp: undefined },
      { ...request, timestamp: [request.timestamp, later] },
    ];
    for (const altered of wrong) expect(isSigned(secret, altered, now)).toBe(false);
    expect(isSigned(`${secret}!`, request, now)).toBe(false);
  });

  it('is refused when it is older than the window, or from further in the future', () => {
    expect(isSigned(secret, request, now + replayWindow + 1)).toBe(false);
    expect(isSigned(secret, request, now - replayWindow - 1)).toBe(false);
  });

  it('holds within the window', () => {
    for (const at of [now - replayWindow, now, now + replayWindow]) expect(isSigned(secret, request, at)).toBe(true);
  });

  it('is the one the reference shows', () => {
    const text = readFileSync(join(repositoryRoot(), 'docs/reference/sms-gateway.md'), 'utf8');
    const [, timestamp = '', body = ''] = /printf '%s' '(\d+)\.(\{.*\})' \|/.exec(text) ?? [];
    const key = /-hmac '([^']+)'/.exec(text)?.[1] ?? '';
    expect(text).toContain(`# ${signatureOf(key, timestamp, body).slice('sha256='.length)}`);
  });
});
