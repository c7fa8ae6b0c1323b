/** Settings of Hoffman and Gelman 2014, section 3.2, as Stan has them. */
const GAMMA = 0.05;
const KAPPA = 0.75;
const DELAY = 10;

/** Learns the step size at which trajectories reach a wanted acceptance: dual averaging (Hoffman and Gelman 2014, equation 6). */
export class DualAveraging {
  private count = 0;
  private error = 0;
  private averageLog = 0;
  private shrinkTo: number;
  private log: number;

  constructor(
    start: number,
    private readonly target: number,
  ) {
    this.log = Math.log(start);
    this.shrinkTo = Math.log(10 * start);
  }

  learn(acceptance: number): void {
    this.count++;
    const weight = 1 / (this.count + DELAY);
    this.error = (1 - weight) * this.error + weight * (this.target - acceptance);
    this.log = this.shrinkTo - (Math.sqrt(this.count) / GAMMA) * this.error;
    const fade = this.count ** -KAPPA;
    this.averageLog = (1 - fade) * this.averageLog + fade * this.log;
  }

  /** The step size to try next. */
  get current(): number {
    return Math.exp(this.log);
  }

  /** The step size to keep once learning has ended. */
  get settled(): number {
    return this.count > 0 ? Math.exp(this.averageLog) : this.current;
  }

  restart(start: number): void {
    this.count = 0;
    this.error = 0;
    this.averageLog = 0;
    this.log = Math.log(start);
    this.shrinkTo = Math.log(10 * start);
  }
}
