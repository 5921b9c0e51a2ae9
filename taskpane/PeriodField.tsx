import { Field, Select } from '@fluentui/react-components';
import { PERIODS } from '../src/reports/workbookSettings';
import type { PeriodKind } from '../src/schema/calendar';
import type { Dictionary } from '../src/i18n/dictionary';

interface PeriodFieldProps {
  texts: Dictionary;
  label: string;
  hint?: string;
  value: PeriodKind;
  choose: (period: PeriodKind) => void;
}

/** Months, quarters or years. */
export function PeriodField({ texts, label, hint, value, choose }: PeriodFieldProps) {
  return (
    <Field label={label} hint={hint}>
      <Select value={value} onChange={(_, chosen) => choose(chosen.value as PeriodKind)}>
        {PERIODS.map((period) => (
          <option key={period} value={period}>
            {texts.pane.settings.periods[period]}
          </option>
        ))}
      </Select>
    </Field>
  );
}
