# For MLflow: "mlflow run . --env-manager local" trains, "mlflow run . -e predict -P input=new.csv --env-manager local" predicts.
# It needs a JDK 17 or later and Maven.
name: [=name]

entry_points:
  main:
    command: "mvn -q -B compile exec:java"
  predict:
    parameters:
      input: path
      output: {type: string, default: predictions.csv}
    command: "mvn -q -B compile exec:java -Dexec.mainClass=[=package].Predict -Dexec.args='{input} {output}'"
