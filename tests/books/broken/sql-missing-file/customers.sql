SELECT * FROM read_csv('extract.csv')
