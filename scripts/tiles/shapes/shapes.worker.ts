/** A worker thread that cuts lines and polygons. */
import { serveJobs } from '../serveJobs';
import type { CutStep } from './cutPlan';
import { type CutJob, StepCutter } from './cutStep';

serveJobs<CutJob, CutStep>((job) => new StepCutter(job));
