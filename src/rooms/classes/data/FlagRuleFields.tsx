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
  const symbol = unitSymbol(unit);
  const inUnit = symbol ? ` (${symbol})` : '';
  const field = (label: string, of: keyof FlagRules) => (
    <NumberBox label={label} value={rules[of]} onChange={(value) => onChange({ ...rules, [of]: value })} />
  );
  return (
    <>
      <p className="soft">
        Readings outside of these limits are flagged, and never deleted. Bad ones are left out of the figures.
      </p>
      <div className="classes-pair">
        {field(`Bad if below${inUnit}`, 'least')}
        {field(`Bad if above${inUnit}`, 'most')}
        {field(`Suspect: off its neighbours by${inUnit}`, 'spike')}
        {field('Suspect: equal readings in a row', 'stuck')}
      </div>
    </>
  );
}
