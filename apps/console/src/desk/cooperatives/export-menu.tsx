import { Button, Menu, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { FileDown } from 'lucide-react';
import { download } from '../../api/client';
import { ProblemAlert } from '../../app/problem-alert';
import { hasRole, useMe } from '../../identity/me';
import { useTexts } from '../../language/use-texts';
import type { ListSearch } from './list-search';
import { listTexts } from './texts';

const formats = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

/** The whole list as it is narrowed now, as a file; for those who may take it away. */
export function ExportMenu({ search }: { search: ListSearch }) {
  const t = useTexts(listTexts);
  const me = useMe();
  const get = useMutation({
    mutationFn: (format: keyof typeof formats) =>
      download(`/v1/journeys?${new URLSearchParams(search).toString()}`, formats[format], `journeys.${format}`),
  });
  if (!hasRole(me, 'agent', 'regional-manager', 'programme-manager', 'administrator', 'auditor')) return null;
  return (
    <Stack gap="xs">
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default" loading={get.isPending} leftSection={<FileDown size={18} aria-hidden />}>
            {t('export')}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {(['csv', 'xlsx'] as const).map((format) => (
            <Menu.Item key={format} onClick={() => get.mutate(format)}>
              {t(`export.${format}`)}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      {get.isError && <ProblemAlert error={get.error} />}
    </Stack>
  );
}
