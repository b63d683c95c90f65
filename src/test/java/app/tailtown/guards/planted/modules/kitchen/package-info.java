@org.springframework.modulith.ApplicationModule(allowedDependencies = "parlour")
package app.tailtown.guards.planted.modules.kitchen;
