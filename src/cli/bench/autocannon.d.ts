declare module 'autocannon' {
  /** The part of its options and result that the benchmarks use. */
  export default function autocannon(options: {
    url: string
    connections: number
    duration: number
    headers?: Record<string, string>
  }): Promise<{ requests: { average: number }; '4xx': number; '5xx': number }>
}
