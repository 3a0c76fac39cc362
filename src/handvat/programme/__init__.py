"""What has been arranged for each handhold."""
