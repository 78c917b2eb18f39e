import { Button, Menu, Stack } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { FileDown } from 'lucide-react';
import { download } from '../api/client';
import { ProblemAlert } from '../app/problem-alert';
import { useTexts } from '../language/use-texts';
import { staffTexts } from './texts';

const formats = {
  csv: 'text/csv',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const;

interface Props {
  /** The API's path, with the filters of what is shown. */
  path: string;
  /** Of the file, where the API does not name it. */
  name: string;
  /** Which of several things on the page. */
  of?: string;
}

/** What is shown, as a file. */
export function ExportMenu({ path, name, of }: Props) {
  const t = useTexts(staffTexts);
  const get = useMutation({
    mutationFn: (format: keyof typeof formats) => download(path, formats[format], `${name}.${format}`),
  });
  return (
    <Stack gap="xs">
      <Menu position="bottom-end">
        <Menu.Target>
          <Button
            variant="default"
            loading={get.isPending}
            leftSection={<FileDown size={18} aria-hidden />}
            aria-label={of === undefined ? undefined : t('export.of', { name: of })}
          >
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
