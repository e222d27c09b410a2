import { Trans, useLingui } from '@lingui/react/macro';
import type { Series } from '../../../core/experiment/experiment';
import type { FlagRules } from '../../../core/experiment/readings';
import { unitSymbol } from '../../../core/experiment/units';
import { NumberBox } from './NumberBox';

/** Rules that flag readings by themselves. An empty field is no rule; nothing is ever deleted. */
export function FlagRuleFields({
  series: { rules, unit },
  onChange,
}: {
  series: Series;
  onChange: (rules: FlagRules) => void;
}) {
  const { t } = useLingui();
  const symbol = unitSymbol(unit);
  const field = (label: string, of: keyof FlagRules) => (
    <NumberBox label={label} value={rules[of]} onChange={(value) => onChange({ ...rules, [of]: value })} />
  );
  return (
    <>
      <p className="soft">
        <Trans>
          Readings outside of these limits are flagged, and never deleted. Bad ones are left out of the figures.
        </Trans>
      </p>
      <div className="classes-pair">
        {field(symbol ? t`Bad if below (${symbol})` : t`Bad if below`, 'least')}
        {field(symbol ? t`Bad if above (${symbol})` : t`Bad if above`, 'most')}
        {field(symbol ? t`Suspect: off its neighbours by (${symbol})` : t`Suspect: off its neighbours by`, 'spike')}
        {field(t`Suspect: equal readings in a row`, 'stuck')}
      </div>
    </>
  );
}
