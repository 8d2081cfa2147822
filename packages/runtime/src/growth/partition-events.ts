/** Events of one partition of the log unless a setting says otherwise: some 3 GB with indexes. */
export const defaultPartitionEvents = 5_000_000;
