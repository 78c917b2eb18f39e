import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const root = resolve(__dirname, '../..');
const rows = readFileSync(join(root, 'docs/reference/asvs.md'), 'utf8')
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter(([, point = '']) => /^\d+\.\d+\.\d+$/.test(point));
const scripts = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { scripts: Record<string, string> })
  .scripts;

describe('the table of the ASVS', () => {
  it('names each point once', () => {
    const points = rows.map(([, point]) => point);
    expect(points.length).toBeGreaterThan(50);
    expect(points.filter((point, place) => points.indexOf(point) !== place)).toEqual([]);
  });

  it('shows each by a test that is there', () => {
    for (const [, point, , , shown = ''] of rows) {
      const files = [...shown.matchAll(/`([^`]+)`/g)].map(([, file = '']) => file);
      expect([point, files.length > 0]).toEqual([point, true]);
      expect([point, files.filter((file) => !/spec\.ts$/.test(file) || !existsSync(join(root, file)))]).toEqual([
        point,
        [],
      ]);
    }
  });

  it('names commands that are there', () => {
    const text = rows.flat().join(' ');
    const commands = [...text.matchAll(/npm run ([\w:]+)/g)].map(([, name = '']) => name);
    expect(commands).toEqual(expect.arrayContaining(['fuzz', 'audit', 'sbom']));
    for (const command of commands) expect(scripts).toHaveProperty(command);
  });
});
