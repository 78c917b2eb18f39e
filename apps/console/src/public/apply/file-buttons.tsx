import { Button, FileButton, Group } from '@mantine/core';
import { Camera, FileUp } from 'lucide-react';
import { useTexts } from '../../language/use-texts';
import { applyTexts } from './texts';

const acceptedFiles = 'image/jpeg,image/png,image/webp,application/pdf,.docx,.xlsx';

/** A picture with the camera, or a file that is there already. */
export function FileButtons({ document, onFile }: { document: string; onFile: (file: File) => void }) {
  const t = useTexts(applyTexts);
  const take = (file: File | null) => file && onFile(file);
  return (
    <Group gap="sm" grow preventGrowOverflow={false}>
      <FileButton
        accept="image/*"
        capture="environment"
        onChange={take}
        inputProps={{ 'aria-label': t('camera', { document }) }}
      >
        {(props) => (
          <Button
            {...props}
            size="md"
            leftSection={<Camera size={20} aria-hidden />}
            aria-label={t('camera', { document })}
          >
            {t('camera.short')}
          </Button>
        )}
      </FileButton>
      <FileButton accept={acceptedFiles} onChange={take} inputProps={{ 'aria-label': t('file', { document }) }}>
        {(props) => (
          <Button
            {...props}
            size="md"
            variant="default"
            leftSection={<FileUp size={20} aria-hidden />}
            aria-label={t('file', { document })}
          >
            {t('file.short')}
          </Button>
        )}
      </FileButton>
    </Group>
  );
}
