import type { Protocol } from '../../../core/experiment/protocol';
import { unitSymbol } from '../../../core/experiment/units';

/** The quantities of a protocol with their units, as the data name them: `Noise level (dB), Air temperature (°C)`. */
export const measuredText = ({ quantities }: Protocol): string =>
  quantities.map(({ name, unit }) => (unitSymbol(unit) ? `${name} (${unitSymbol(unit)})` : name)).join(', ');
