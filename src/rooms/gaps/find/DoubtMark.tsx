import { PatternMark } from '../../../ui/PatternMark';
import { DOUBTS, type Doubt } from '../address';
import { doubtPattern } from './doubtPatterns';

/** The same object for the same reason: a new one would be drawn anew. */
const PATTERNS = Object.fromEntries(DOUBTS.map((doubt) => [doubt, doubtPattern(doubt)]));

export const DoubtMark = ({ doubt }: { doubt: Doubt }) => <PatternMark pattern={PATTERNS[doubt]} />;
