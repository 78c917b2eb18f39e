/** Lets somebody wait until they are woken or some time has passed; a wake while nobody waits ends the next wait at once. */
export class Wake {
  private isUp = false;
  private end?: () => void;

  up(): void {
    this.isUp = true;
    this.end?.();
  }

  async wait(milliseconds: number): Promise<void> {
    if (!this.isUp) {
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, milliseconds);
        this.end = () => {
          clearTimeout(timer);
          resolve();
        };
      });
      this.end = undefined;
    }
    this.isUp = false;
  }
}
