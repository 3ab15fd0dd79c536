/target/
/model/
