import type { Experiment } from '../../../core/experiment/experiment';

export const ExportButtons = (_: { experiment: Experiment }) => null;
