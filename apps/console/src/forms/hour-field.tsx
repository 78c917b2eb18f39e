import { TextInput, type TextInputProps } from '@mantine/core';
import { Clock } from 'lucide-react';
import { readHour } from './hours';

interface Props extends Omit<TextInputProps, 'value' | 'onChange'> {
  /** `09:30`; empty while there is none. */
  value: string;
  onChange: (hour: string) => void;
}

/** An hour of twenty-four, in whichever language the browser speaks: its own field would ask some for AM and PM. */
export function HourField({ value, onChange, onBlur, ...props }: Props) {
  const read = (): void => {
    const hour = readHour(value);
    if (hour !== value) onChange(hour);
  };
  return (
    <TextInput
      placeholder="09:30"
      leftSection={<Clock size={18} aria-hidden />}
      leftSectionPointerEvents="none"
      {...props}
      maxLength={8}
      value={value}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
      onKeyDown={({ key }) => key === 'Enter' && read()}
      onBlur={(event) => {
        read();
        onBlur?.(event);
      }}
    />
  );
}
