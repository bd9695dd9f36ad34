export { BarChart, type BarChartProps, type Series } from './bar-chart.tsx'
export { IntervalChart, type Interval, type IntervalChartProps } from './interval-chart.tsx'
export { MOST_SERIES } from './patterns.tsx'
