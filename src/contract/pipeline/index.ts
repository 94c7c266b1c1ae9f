import { reviewsContract } from './reviews.ts';
import { rulesContract } from './rules.ts';
import { ratesContract, schedulesContract } from './schedules.ts';

export const pipelineContract = {
  rules: rulesContract,
  reviews: reviewsContract,
  schedules: schedulesContract,
  rates: ratesContract,
};
